package dev.incipit.watch.delivery;

import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;

/** Brings messages where they go. For one run at a time. */
public final class Deliveries implements Closeable {
  private final MailClient mail;
  private final WebhookClient webhooks;

  public Deliveries(DeliveryLimits limits, Clock clock) {
    this.mail = new MailClient(limits, clock);
    this.webhooks = new WebhookClient(limits, clock);
  }

  /**
   * Delivers a message; returns when whoever takes it has said so. Feeds are made of what is
   * recorded, see {@link FeedFiles}, so that nothing is to be done for them here.
   *
   * @throws IOException if it was not taken, with a message for people
   */
  public void deliver(Delivery to, Message message, WatchSettings settings) throws IOException {
    switch (to) {
      case Delivery.Markdown markdown -> MarkdownFile.add(markdown, message, settings);
      case Delivery.Feed feed -> {}
      case Delivery.Mail address -> mail.send(address, message, settings);
      case Delivery.Webhook webhook -> webhooks.send(webhook, message, settings);
    }
  }

  @Override
  public void close() {
    webhooks.close();
  }
}
