/**
 * The query string of a list as a criterion: AWX's grammar of filters, search and order.
 *
 * <p>{@link org.gatehouse.api.filter.FilterKey} splits a key, {@link org.gatehouse.api.filter.FilterPath} follows it
 * from table to table, {@link org.gatehouse.api.filter.Comparison} compares what stands at its end,
 * {@link org.gatehouse.api.filter.Filters} puts the terms together. A related row that the caller may not see meets
 * nothing and is the opposite of nothing: otherwise a filter would answer questions that he may not ask.
 */
package org.gatehouse.api.filter;
