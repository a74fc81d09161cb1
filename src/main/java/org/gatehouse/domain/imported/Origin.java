package org.gatehouse.domain.imported;

/**
 * Where a thing came from.
 *
 * @param source which installation of the other product
 * @param kind what it is
 * @param foreignId its primary key there
 */
public record Origin(String source, ImportedKind kind, long foreignId) {
}
