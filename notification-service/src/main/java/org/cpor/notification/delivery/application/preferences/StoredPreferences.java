package org.cpor.notification.delivery.application.preferences;

/**
 * Preferences as they are stored.
 *
 * @param version the number of times that the preferences have been replaced
 */
public record StoredPreferences(PartnerPreferences preferences, int version) {}
