@NullMarked
package org.cpor.platform.remote;

import org.jspecify.annotations.NullMarked;
