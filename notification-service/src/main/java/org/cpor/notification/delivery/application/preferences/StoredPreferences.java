package org.cpor.notification.delivery.application.preferences;

/**
 * Stored preferences.
 *
 * @param version how often they were changed since they were first set
 */
public record StoredPreferences(PartnerPreferences preferences, int version) {}
