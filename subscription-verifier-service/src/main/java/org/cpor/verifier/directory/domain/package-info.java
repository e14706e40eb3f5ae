/** What the directory knows: tenants, subscriptions, partners, and ids that are something else. */
@NullMarked
package org.cpor.verifier.directory.domain;

import org.jspecify.annotations.NullMarked;
