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
import org.cpor.notification.delivery.application.KeptPreferences;
import org.cpor.notification.delivery.application.Preferences.Webhook;
import org.cpor.notification.delivery.application.SettingPreferences;
import org.cpor.notification.delivery.application.WebhookHosts;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;

/** How a partner wants to be told of new comments. */
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
   * Replaces what there was. A webhook that was disabled is called again; without a secret it keeps
   * the one that it has. With {@code If-Match} it replaces only what the partner has read, and with
   * {@code If-None-Match: *} nothing.
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PORTAL, Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN})
  public Response put(@PathParam("partnerId") String partnerId, PreferencesRequest request) {
    WriteCondition condition = conditions.ofWrite();
    PreferencesForm.Read read =
        new PreferencesForm(hosts, settings.webhook().allowPrivate())
            .read(visible(partnerId), request);
    KeptPreferences kept =
        setting.set(
            read.preferences(),
            read.secret(),
            known -> condition.allows(known.map(PreferencesResource::tag)));
    return Response.ok(PreferencesView.of(kept.preferences())).tag(tag(kept).header()).build();
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
    KeptPreferences kept = setting.of(visible(partnerId));
    return conditions.answer(tag(kept), () -> PreferencesView.of(kept.preferences()));
  }

  /** A webhook is disabled once at most until preferences are set again. */
  private static VersionTag tag(KeptPreferences kept) {
    boolean disabled = kept.preferences().webhook().flatMap(Webhook::disabled).isPresent();
    return new VersionTag(kept.version() + (disabled ? "-disabled" : ""));
  }

  /** The partner's id, if the caller may see the partner. */
  private String visible(String partnerId) {
    return PartnerId.parse(partnerId)
        .map(PartnerId::text)
        .filter(id -> caller.partnerId().map(id::equals).orElse(true))
        .orElseThrow(() -> ProblemException.notFound("partner"));
  }
}
