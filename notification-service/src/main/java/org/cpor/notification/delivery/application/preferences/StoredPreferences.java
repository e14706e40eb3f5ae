package org.cpor.notification.delivery.application.preferences;

/**
 * Preferences as they are stored.
 *
 * @param version how often the preferences were replaced since they were first set
 */
public record StoredPreferences(PartnerPreferences preferences, int version) {}
