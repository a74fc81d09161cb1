/** Resources of AWX that do not exist here, answered as far as its clients insist on asking for them. */
package org.gatehouse.api.absent;
