package org.cpor.notification.delivery.application.preferences;

/**
 * Preferences as they are stored.
 *
 * @param version the number of changes since the preferences were first set
 */
public record StoredPreferences(PartnerPreferences preferences, int version) {}
