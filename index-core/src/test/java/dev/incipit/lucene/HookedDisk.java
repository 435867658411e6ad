package dev.incipit.lucene;

import static dev.incipit.lucene.HookedPath.real;

import dev.incipit.lucene.DiskHook.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A disk, on top of the real one, of which a {@link DiskHook} is told: whatever an index does to a
 * path of it goes through here. What is mapped into memory is only told of when it is opened, for
 * reading it cannot fail by an {@link IOException} either.
 */
public final class HookedDisk extends FileSystemProvider {
  private final DiskHook hook;
  private final HookedFileSystem system = new HookedFileSystem(this);

  private HookedDisk(DiskHook hook) {
    this.hook = hook;
  }

  /** The same folder as seen through a hook. */
  public static Path of(Path folder, DiskHook hook) {
    return new HookedPath(new HookedDisk(hook), folder);
  }

  FileSystem system() {
    return system;
  }

  @Override
  public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
    hook.before(Operation.CREATE, path, 0);
    return HookedStreams.output(Files.newOutputStream(real(path), options), path, hook);
  }

  @Override
  public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
    hook.before(Operation.OPEN, path, 0);
    return HookedStreams.input(Files.newInputStream(real(path), options), path, hook);
  }

  /** Channels are opened to map files, to lock them, and to have the disk keep what is written. */
  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean syncs = options.contains(StandardOpenOption.WRITE) || Files.isDirectory(real(path));
    hook.before(syncs ? Operation.SYNC : Operation.OPEN, path, 0);
    return FileChannel.open(real(path), options, attributes);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    hook.before(
        options.contains(StandardOpenOption.WRITE) ? Operation.CREATE : Operation.OPEN, path, 0);
    return Files.newByteChannel(real(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    hook.before(Operation.LIST, folder, 0);
    HookedDisk disk = this;
    DirectoryStream<Path> there =
        real(folder)
            .getFileSystem()
            .provider()
            .newDirectoryStream(real(folder), path -> filter.accept(new HookedPath(disk, path)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> paths = there.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return paths.hasNext();
          }

          @Override
          public Path next() {
            return new HookedPath(disk, paths.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        there.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    hook.before(Operation.MAKE_FOLDER, folder, 0);
    Files.createDirectory(real(folder), attributes);
  }

  @Override
  public void createLink(Path link, Path existing) throws IOException {
    hook.before(Operation.LINK, link, 0);
    Files.createLink(real(link), real(existing));
  }

  @Override
  public void delete(Path path) throws IOException {
    hook.before(Operation.DELETE, path, 0);
    Files.delete(real(path));
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    hook.before(Operation.MOVE, to, 0);
    Files.move(real(from), real(to), options);
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException("files are copied by streams");
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real(path).getFileSystem().provider().checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    Files.setAttribute(real(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "hooked";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException("it is made of a folder");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException("it is made of a folder");
  }

  @Override
  public Path getPath(URI uri) {
    return new HookedPath(this, Path.of(uri));
  }
}
