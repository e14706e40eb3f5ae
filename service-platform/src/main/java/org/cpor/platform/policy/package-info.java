/**
 * The numbers and rules that the programme changes from one era to the next: named policy profiles,
 * in one file for all services.
 */
@NullMarked
package org.cpor.platform.policy;

import org.jspecify.annotations.NullMarked;
