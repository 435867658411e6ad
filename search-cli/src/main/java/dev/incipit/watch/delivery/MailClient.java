package dev.incipit.watch.delivery;

import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.model.WatchSettings.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends messages as mails: text and HTML, by one server. */
final class MailClient {
  private final DeliveryLimits limits;
  private final Clock clock;

  MailClient(DeliveryLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Sends a message. A server that took it and is cut off before it says so gets it again with the
   * same {@code Message-ID}.
   *
   * @throws IOException if the server did not take it
   */
  void send(Delivery.Mail to, Message message, WatchSettings settings) throws IOException {
    MailServer server = settings.mail();
    if (server == null) {
      throw new IOException("no mail server is set; add \"mail\" to settings.json");
    }
    // A server that sends a byte now and then keeps each read within its limit, but not the whole.
    CompletableFuture<Void> sent = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .name("mail")
            .daemon()
            .start(() -> {
              try {
                transmit(to, message, settings, server);
                sent.complete(null);
              } catch (MessagingException | RuntimeException e) {
                sent.completeExceptionally(e);
              }
            });
    try {
      sent.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new IOException(server + " did not take the mail in time", e);
    } catch (ExecutionException e) {
      throw new IOException(server + " did not take the mail: " + words(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while sending a mail");
    }
  }

  private static String words(ExecutionException failed) {
    Throwable failure = failed.getCause() == null ? failed : failed.getCause();
    return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
  }

  private void transmit(
      Delivery.Mail to, Message message, WatchSettings settings, MailServer server)
      throws MessagingException {
    Session session = Session.getInstance(properties(server));
    MimeMessage mail = mail(session, to, message, settings, server);
    Transport transport = session.getTransport();
    try {
      transport.connect(server.user(), server.password());
      transport.sendMessage(mail, mail.getAllRecipients());
    } finally {
      close(transport);
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException ignored) {
      // What the server says to a goodbye changes nothing about the mail.
    }
  }

  private Properties properties(MailServer server) {
    String protocol = server.secure() ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "host", server.server().getHost());
    if (server.server().getPort() > 0) {
      properties.setProperty(prefix + "port", Integer.toString(server.server().getPort()));
    }
    String connect = Long.toString(limits.connect().toMillis());
    String wait = Long.toString(limits.deadline().toMillis());
    properties.setProperty(prefix + "connectiontimeout", connect);
    properties.setProperty(prefix + "timeout", wait);
    properties.setProperty(prefix + "writetimeout", wait);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "starttls.enable", "true");
    // A password is told to nobody in the clear.
    boolean password = server.password() != null;
    properties.setProperty(prefix + "auth", Boolean.toString(password));
    properties.setProperty(
        prefix + "starttls.required", Boolean.toString(password && !server.secure()));
    return properties;
  }

  private MimeMessage mail(
      Session session, Delivery.Mail to, Message message, WatchSettings settings, MailServer server)
      throws MessagingException {
    String unsubscribe = unsubscribe(message, server);
    String utf8 = StandardCharsets.UTF_8.name();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(TextForm.of(message, settings, unsubscribe), utf8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(HtmlForm.page(message, settings, unsubscribe), utf8, "html");
    MimeMessage mail = new NamedMail(session, message.id());
    mail.setFrom(new InternetAddress(server.from(), true));
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to.to(), true));
    mail.setSubject(message.title() + ": " + message.count() + ", " + message.day(), utf8);
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setContent(new MimeMultipart("alternative", text, html));
    return mail;
  }

  private static String unsubscribe(Message message, MailServer server) {
    return server.unsubscribe() == null
        ? "mailto:" + server.from() + "?subject=unsubscribe%20" + message.watches().getFirst()
        : server.unsubscribe().toString();
  }

  /** A mail that has the message's name, so that a repetition is known. */
  private static final class NamedMail extends MimeMessage {
    private final String id;

    NamedMail(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@incipit>");
    }
  }
}
