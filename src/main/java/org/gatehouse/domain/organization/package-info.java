/** Organizations: what applications belong to and what people are members of. */
package org.gatehouse.domain.organization;
