/**
 * The numbers and rules that change from one version of the programme to the next, as named policy
 * profiles in one file for all services.
 */
@NullMarked
package org.cpor.platform.policy;

import org.jspecify.annotations.NullMarked;
