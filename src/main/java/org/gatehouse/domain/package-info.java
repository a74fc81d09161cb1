/**
 * Floor 1: what an administrator can name, and the rules that hold whoever asks.
 *
 * <p>One room an aggregate: entity, values, repository, service. It speaks AWX's words and knows neither HTTP nor JSON
 * nor who is calling. Every change is announced as a {@link org.gatehouse.domain.Change} in its own transaction, or those
 * of tokens of several requests as {@link org.gatehouse.domain.Changes}; other rooms listen instead of being called. A deletion is announced while the row still exists, so that whatever depends
 * on it can go first. May import {@code platform} only.
 */
package org.gatehouse.domain;
