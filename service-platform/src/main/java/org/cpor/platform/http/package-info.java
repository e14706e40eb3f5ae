/** What happens between the socket and the resource, the same in every service. */
@NullMarked
package org.cpor.platform.http;

import org.jspecify.annotations.NullMarked;
