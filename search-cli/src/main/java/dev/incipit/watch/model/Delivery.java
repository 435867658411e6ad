package dev.incipit.watch.model;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the papers of watches go. Watches with equal deliveries share one digest, in which a paper
 * stands once.
 */
public sealed interface Delivery {

  /** What kind it is, as files and figures name it. */
  String kind();

  /** Where it goes, for people, without secrets. */
  String target();

  /** Names it among all, without secrets. */
  default String key() {
    return kind() + ":" + target();
  }

  /**
   * A Markdown file, to which sections are added.
   *
   * @param file the file; {@code {day}} in it stands for the listing's day
   */
  record Markdown(Path file) implements Delivery {
    @Override
    public String kind() {
      return "markdown";
    }

    @Override
    public String target() {
      return file.toString();
    }
  }

  /**
   * A feed, as Atom and as JSON.
   *
   * @param name the name of its files and of its address, which only those can read who know it
   */
  record Feed(String name) implements Delivery {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    /** Checks the name. */
    public Feed {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "a feed's name has 1 to 100 letters, digits, '_' and '-', was: '" + name + "'");
      }
    }

    @Override
    public String kind() {
      return "feed";
    }

    @Override
    public String target() {
      return name;
    }
  }

  /**
   * A mail.
   *
   * @param to the address
   */
  record Mail(String to) implements Delivery {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;\"@]+@[^\\s<>,;\"@]+");

    /** Checks the address. */
    public Mail {
      if (!ADDRESS.matcher(to).matches()) {
        throw new IllegalArgumentException(
            "a mail address looks like ada@example.org, was: '" + to + "'");
      }
    }

    @Override
    public String kind() {
      return "mail";
    }

    @Override
    public String target() {
      return to;
    }
  }

  /**
   * A request to a program.
   *
   * @param url its address
   * @param secret the key that signs requests
   * @param allowPrivate whether it may be on this machine or on a private network
   */
  record Webhook(URI url, WebhookSecret secret, boolean allowPrivate) implements Delivery {
    /** Checks the address. */
    public Webhook {
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
        throw new IllegalArgumentException(
            "a webhook's url is an http or https address, was: " + url);
      }
    }

    @Override
    public String kind() {
      return "webhook";
    }

    /** An address's path or parameters may be as good as a password. */
    @Override
    public String target() {
      return url.getScheme()
          + "://"
          + url.getHost()
          + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    @Override
    public String key() {
      return kind() + ":" + url;
    }
  }
}
