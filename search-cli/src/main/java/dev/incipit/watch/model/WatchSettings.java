package dev.incipit.watch.model;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What all watches of a folder share.
 *
 * @param address the server that shows papers, with a slash at its end; null for arXiv itself
 * @param mail what sends mails; null if nothing does
 */
public record WatchSettings(@Nullable URI address, @Nullable MailServer mail) {

  /** Nothing is set. */
  public static final WatchSettings NONE = new WatchSettings(null, null);

  /** Checks the address. */
  public WatchSettings {
    if (address != null && (address.getHost() == null || !address.toString().endsWith("/"))) {
      throw new IllegalArgumentException(
          "address is that of your server and ends with a slash, was: " + address);
    }
  }

  /**
   * What sends mails.
   *
   * @param server {@code smtp://HOST[:PORT]}, or {@code smtps://} for TLS from the start
   * @param user who sends; null where nobody has to say
   * @param password the password; null if there is none
   * @param from the sender's address
   * @param unsubscribe where to unsubscribe, a {@code mailto:} or {@code https:} address; null to
   *     ask the sender
   */
  public record MailServer(
      URI server,
      @Nullable String user,
      @Nullable String password,
      String from,
      @Nullable URI unsubscribe) {

    /** Checks the addresses. */
    public MailServer {
      String scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
      if (server.getHost() == null || !(scheme.equals("smtp") || scheme.equals("smtps"))) {
        throw new IllegalArgumentException(
            "a mail server looks like smtp://mail.example.org:587, was: " + server);
      }
      new Delivery.Mail(from);
      if ((user == null) != (password == null)) {
        throw new IllegalArgumentException(
            "a mail server needs both user and password, or neither");
      }
    }

    /** Whether TLS begins with the connection. */
    public boolean secure() {
      return server.getScheme().equalsIgnoreCase("smtps");
    }

    /** Tells no password. */
    @Override
    public String toString() {
      return server.toString();
    }
  }
}
