package org.cpor.notification.delivery.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.SettingPreferences;
import org.cpor.notification.delivery.application.WebhookHosts;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;

/** How a partner wants to be told of new comments. */
@Path("/partners/{partnerId}/preferences")
@Produces(MediaType.APPLICATION_JSON)
class PreferencesResource {

  private static final Pattern PARTNER_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final SettingPreferences setting;
  private final WebhookHosts hosts;
  private final DeliverySettings settings;
  private final Caller caller;

  PreferencesResource(
      SettingPreferences setting, WebhookHosts hosts, DeliverySettings settings, Caller caller) {
    this.setting = setting;
    this.hosts = hosts;
    this.settings = settings;
    this.caller = caller;
  }

  /**
   * Replaces what there was. A webhook that was disabled is called again; without a secret it keeps
   * the one that it has.
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.PORTAL, Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN})
  public PreferencesView put(@PathParam("partnerId") String partnerId, PreferencesRequest request) {
    refuseStrangers(partnerId);
    PreferencesForm.Read read =
        new PreferencesForm(hosts, settings.webhook().allowPrivate()).read(partnerId, request);
    return PreferencesView.of(setting.set(read.preferences(), read.secret()));
  }

  @GET
  @RolesAllowed({
    Role.PORTAL,
    Role.OPERATOR,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  public PreferencesView get(@PathParam("partnerId") String partnerId) {
    refuseStrangers(partnerId);
    return PreferencesView.of(setting.of(partnerId));
  }

  private void refuseStrangers(String partnerId) {
    boolean isOwn = caller.partnerId().map(partnerId::equals).orElse(true);
    if (!isOwn || !PARTNER_ID.matcher(partnerId).matches()) {
      throw ProblemException.notFound("partner");
    }
  }
}
