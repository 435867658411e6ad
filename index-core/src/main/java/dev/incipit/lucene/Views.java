package dev.incipit.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Hands out the current view and keeps an older one open until its last search has ended. */
final class Views extends ReferenceManager<View> {

  Views(DirectoryReader reader) throws IOException {
    current = View.of(reader);
  }

  @Override
  protected void decRef(View view) throws IOException {
    view.reader().decRef();
  }

  @Override
  protected @Nullable View refreshIfNeeded(View view) throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(view.reader());
    return newer == null ? null : View.of(newer).warmed();
  }

  @Override
  protected boolean tryIncRef(View view) {
    return view.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(View view) {
    return view.reader().getRefCount();
  }
}
