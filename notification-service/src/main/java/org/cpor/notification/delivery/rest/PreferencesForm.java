package org.cpor.notification.delivery.rest;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences.Webhook;
import org.cpor.notification.delivery.application.preferences.WebhookHosts;
import org.cpor.notification.delivery.application.preferences.WebhookHosts.Lookup;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.notification.delivery.domain.WebhookUrl;
import org.cpor.notification.delivery.rest.PreferencesRequest.WebhookRequest;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.RequestFields;
import org.cpor.platform.texts.Languages;
import org.jspecify.annotations.Nullable;

/** Reads the preferences in a request, and reports all mistakes at once. */
final class PreferencesForm {

  private static final String EVENTS =
      Arrays.stream(CommentCode.values()).map(CommentCode::name).collect(joining(", "));

  private final WebhookHosts hosts;
  private final boolean allowPlainHttp;
  private final RequestFields fields = new RequestFields();

  /**
   * A form for one request.
   *
   * @param allowPlainHttp whether a webhook is allowed to use plain http
   */
  PreferencesForm(WebhookHosts hosts, boolean allowPlainHttp) {
    this.hosts = hosts;
    this.allowPlainHttp = allowPlainHttp;
  }

  /**
   * The content of the request.
   *
   * @param secret the secret of the webhook; empty to retain the stored secret
   */
  record Read(PartnerPreferences preferences, Optional<WebhookSecret> secret) {}

  /**
   * Reads {@code request}.
   *
   * @throws ProblemException with all mistakes in the request
   */
  Read read(String partnerId, PreferencesRequest request) {
    Locale language =
        fields
            .optional("locale", request.locale(), Languages::ofTag, Languages.MUST_BE_A_TAG)
            .orElse(Languages.ALL.getFirst());
    Optional<EmailAddress> email =
        Optional.ofNullable(request.email()).flatMap(EmailAddress::parse);
    if (request.email() != null && email.isEmpty()) {
      fields.refuse("email", "must be an e-mail address");
    } else if (email.filter(EmailAddress::needsSmtpUtf8).isPresent()) {
      fields.refuse("email", "must have only ASCII characters before the @");
    }
    WebhookRequest webhook = request.webhook();
    Optional<WebhookUrl> url = webhook == null ? Optional.empty() : url(webhook.url());
    Optional<WebhookSecret> secret = webhook == null ? Optional.empty() : secret(webhook.secret());
    Set<CommentCode> events = events(request.events());
    fields.refuseAll();
    return new Read(
        new PartnerPreferences(
            partnerId,
            language.toLanguageTag(),
            email,
            url.map(parsed -> new Webhook(parsed, Optional.empty())),
            events),
        secret);
  }

  private Optional<WebhookUrl> url(@Nullable String text) {
    if (text == null) {
      fields.refuse("webhook.url", "is required");
      return Optional.empty();
    }
    Optional<WebhookUrl> url =
        WebhookUrl.parse(text).filter(parsed -> allowPlainHttp || parsed.isHttps());
    if (url.isEmpty()) {
      fields.refuse(
          "webhook.url",
          "must be a URL of https, with a host, without user and fragment, of at most 2000 characters");
    } else if (hosts.lookUp(url.get().host()) instanceof Lookup.Refused) {
      // A host that is not found is accepted, because it may exist later. The sender looks the host
      // up again before each call of the webhook.
      fields.refuse("webhook.url", "must be on the public internet");
    }
    return url;
  }

  private Optional<WebhookSecret> secret(@Nullable String text) {
    Optional<WebhookSecret> secret = Optional.ofNullable(text).flatMap(WebhookSecret::parse);
    if (text != null && secret.isEmpty()) {
      fields.refuse("webhook.secret", "must be whsec_ and the base64 of 24 to 64 bytes");
    }
    return secret;
  }

  private Set<CommentCode> events(@Nullable List<@Nullable String> names) {
    Set<CommentCode> events = EnumSet.noneOf(CommentCode.class);
    if (names == null) {
      return events;
    }
    if (names.size() > CommentCode.values().length) {
      fields.refuse("events", "must not repeat themselves");
      return events;
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<CommentCode> event =
          Arrays.stream(CommentCode.values()).filter(code -> code.name().equals(name)).findFirst();
      if (event.isEmpty()) {
        fields.refuse("events[" + i + "]", "must be one of {0}", EVENTS);
      }
      event.ifPresent(events::add);
    }
    return events;
  }
}
