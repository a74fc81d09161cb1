/**
 * What was taken in from another product, and where it came from.
 *
 * <p>A row stays when the object goes: a second import asks for it and brings nothing back that was removed here. That
 * there is any row at all is what makes the server look up tokens of a foreign form.
 */
package org.gatehouse.domain.imported;
