/** The code that all services share: problems, security, requests, time and others. */
@NullMarked
package org.cpor.platform;

import org.jspecify.annotations.NullMarked;
