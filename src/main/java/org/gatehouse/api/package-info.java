/**
 * Floor 4: the AWX-compatible {@code /api/v2}.
 *
 * <p>{@code rest} holds AWX's conventions once; every other room is a resource of four small classes: the resource
 * (URLs), its fields (one table from which representation, validation and filters come), its representation (no
 * queries) and its form. Reads go resource → access + repository, writes resource → access → service. A nested list
 * lives with what it lists. May import {@code activity}, {@code security}, {@code domain} and {@code platform}.
 */
package org.gatehouse.api;
