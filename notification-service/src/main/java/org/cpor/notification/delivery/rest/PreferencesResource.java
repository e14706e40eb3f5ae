package org.cpor.notification.delivery.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cpor.identifiers.PartnerId;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences.Webhook;
import org.cpor.notification.delivery.application.preferences.SettingPreferences;
import org.cpor.notification.delivery.application.preferences.StoredPreferences;
import org.cpor.notification.delivery.application.preferences.WebhookHosts;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;

/**
 * The addresses to which a partner wants comments to be sent, and the comments that the partner
 * wants.
 */
@Path("/partners/{partnerId}/preferences")
@Produces(MediaType.APPLICATION_JSON)
class PreferencesResource {

  private final SettingPreferences setting;
  private final RequestConditions conditions;
  private final WebhookHosts hosts;
  private final DeliverySettings settings;
  private final Caller caller;

  PreferencesResource(
      SettingPreferences setting,
      RequestConditions conditions,
      WebhookHosts hosts,
      DeliverySettings settings,
      Caller caller) {
    this.setting = setting;
    this.conditions = conditions;
    this.hosts = hosts;
    this.settings = settings;
    this.caller = caller;
  }

  /**
   * Replaces the preferences. A disabled webhook is enabled. If the request has no secret, the
   * stored secret is retained. A request with {@code If-Match} replaces only the version that the
   * client has read. A request with {@code If-None-Match: *} never replaces existing preferences.
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PORTAL, Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN})
  public Response put(@PathParam("partnerId") String partnerId, PreferencesRequest request) {
    WriteCondition condition = conditions.ofWrite();
    PreferencesForm.Read read =
        new PreferencesForm(hosts, settings.webhook().allowPrivate())
            .read(visible(partnerId), request);
    StoredPreferences stored =
        setting.set(
            read.preferences(),
            read.secret(),
            before -> condition.allows(before.map(PreferencesResource::tag)));
    return Response.ok(PreferencesView.of(stored.preferences())).tag(tag(stored).header()).build();
  }

  @GET
  @RolesAllowed({
    Role.PORTAL,
    Role.OPERATOR,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  public Response get(@PathParam("partnerId") String partnerId) {
    StoredPreferences stored = setting.of(visible(partnerId));
    return conditions.answer(tag(stored), () -> PreferencesView.of(stored.preferences()));
  }

  /**
   * The tag of one version. It is unique, because a webhook is disabled at most once until
   * preferences are set again.
   */
  private static VersionTag tag(StoredPreferences stored) {
    boolean disabled = stored.preferences().webhook().flatMap(Webhook::disabled).isPresent();
    return new VersionTag(stored.version() + (disabled ? "-disabled" : ""));
  }

  /** The partner's id. A partner that the caller may not see is not found. */
  private String visible(String partnerId) {
    return PartnerId.parse(partnerId)
        .map(PartnerId::text)
        .filter(id -> caller.partnerId().map(id::equals).orElse(true))
        .orElseThrow(() -> ProblemException.notFound("partner"));
  }
}
