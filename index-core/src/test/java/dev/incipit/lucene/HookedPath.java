package dev.incipit.lucene;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * A path on a disk of which a {@link DiskHook} is told.
 *
 * @param disk the disk
 * @param real the path on the disk below
 */
record HookedPath(HookedDisk disk, Path real) implements Path {
  private Path hooked(Path path) {
    return new HookedPath(disk, path);
  }

  private @Nullable Path hookedOrNull(@Nullable Path path) {
    return path == null ? null : hooked(path);
  }

  static Path real(Path path) {
    return path instanceof HookedPath hooked ? hooked.real() : path;
  }

  @Override
  public FileSystem getFileSystem() {
    return disk.system();
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return hookedOrNull(real.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return hookedOrNull(real.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return hookedOrNull(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return hooked(real.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return hooked(real.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return other instanceof HookedPath && real.startsWith(real(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return other instanceof HookedPath && real.endsWith(real(other));
  }

  @Override
  public boolean endsWith(String other) {
    return real.endsWith(other);
  }

  @Override
  public Path normalize() {
    return hooked(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return hooked(real.resolve(real(other)));
  }

  @Override
  public Path resolve(String other) {
    return hooked(real.resolve(other));
  }

  @Override
  public Path relativize(Path other) {
    return hooked(real.relativize(real(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return hooked(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    return hooked(real.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException("nothing is watched here");
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(real(other));
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
