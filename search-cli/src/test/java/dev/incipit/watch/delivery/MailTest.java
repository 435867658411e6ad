package dev.incipit.watch.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.model.WatchSettings.MailServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails, with a real mail server and with hostile ones. */
class MailTest {
  private static final Delivery.Mail ADA = new Delivery.Mail("ada@example.org");

  private static void send(int port, Message message, DeliveryLimits limits) throws IOException {
    MailServer server =
        new MailServer(URI.create("smtp://127.0.0.1:" + port), null, null, "bot@example.org", null);
    new MailClient(limits, Clock.systemUTC()).send(ADA, message, new WatchSettings(null, server));
  }

  @Test
  void aMailHasTextAndHtmlAndTellsHowToUnsubscribe() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    server.start();
    try {
      Message message = Messages.about("A kestrel über alles");
      send(server.getSmtp().getPort(), message, DeliveryLimits.standard());
      MimeMessage mail = server.getReceivedMessages()[0];
      assertEquals("birds: 1 paper, 2026-04-10", mail.getSubject());
      assertEquals("<" + message.id() + "@incipit>", mail.getMessageID());
      assertEquals(
          "<mailto:bot@example.org?subject=unsubscribe%20birds>",
          mail.getHeader("List-Unsubscribe", null));
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      String text = parts.getBodyPart(0).getContent().toString();
      assertTrue(text.contains("A kestrel über alles") && text.contains("birds: “kestrel”"), text);
      String html = parts.getBodyPart(1).getContent().toString();
      assertTrue(html.contains("A <b>kestrel</b> über alles"), html);
    } finally {
      server.stop();
    }
  }

  /** Gives a client what a thread of its own writes. */
  private interface Script {
    void write(OutputStream out) throws Exception;
  }

  private static String failure(Script script) throws Exception {
    DeliveryLimits limits =
        new DeliveryLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 1, Duration.ZERO);
    AtomicReference<Socket> open = new AtomicReference<>();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try (Socket client = server.accept()) {
              open.set(client);
              script.write(client.getOutputStream());
            } catch (Exception e) {
              Thread.currentThread().interrupt();
            }
          });
      Message message = Messages.about("A kestrel");
      return String.valueOf(
          assertThrows(IOException.class, () -> send(server.getLocalPort(), message, limits))
              .getMessage());
    }
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws Exception {
    String failure = failure(out -> Thread.sleep(600_000));
    assertTrue(failure.contains("did not take the mail"), failure);
  }

  /** Stalls before it takes the sender, and after it was given all of the mail. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void aServerThatStallsOnTheWayIsGivenUp(int replies) throws Exception {
    List<String> said = List.of("220 a", "250 b", "250 c", "250 d", "354 e");
    String failure =
        failure(out -> {
          for (String reply : said.subList(0, replies)) {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
          }
          out.flush();
          Thread.sleep(600_000);
        });
    assertTrue(failure.contains("did not take the mail"), failure);
  }

  @Test
  void aServerThatNeverEndsItsGreetingIsGivenUp() throws Exception {
    String failure =
        failure(out -> {
          while (true) {
            out.write("220-wait\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(100);
          }
        });
    assertTrue(failure.contains("in time"), failure);
  }

  @Test
  void withoutAServerTheMessageSaysWhatToSet() throws Exception {
    Message message = Messages.about("A kestrel");
    MailClient client = new MailClient(DeliveryLimits.standard(), Clock.systemUTC());
    IOException failure =
        assertThrows(IOException.class, () -> client.send(ADA, message, WatchSettings.NONE));
    assertTrue(failure.toString().contains("settings.json"), failure.toString());
  }
}
