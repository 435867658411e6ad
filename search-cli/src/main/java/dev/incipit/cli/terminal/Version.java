package dev.incipit.cli.terminal;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from its jar. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {words()};
  }

  /** The name and the version of this program, as {@code Incipit 0.2.0}. */
  public static String words() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "Incipit " + (version == null ? "(unpacked)" : version);
  }
}
