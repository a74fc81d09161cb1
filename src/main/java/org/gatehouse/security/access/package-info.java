/**
 * Who may see and do what: one class an entity, whose Javadoc is the list.
 *
 * <p>{@code visibleTo}, {@code changeableBy} and {@code deletableBy} are criteria; the same one filters a list, decides
 * about one object and tells a client in advance what it will be allowed. The scope of a token masks all of this
 * before anything here is asked.
 */
package org.gatehouse.security.access;
