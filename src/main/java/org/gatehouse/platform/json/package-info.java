/**
 * JSON's factories, found once: {@code jakarta.json.Json} looks for them through all class loaders at every call, which
 * cost more than the JSON.
 *
 * <p>Imports nothing of ours.
 */
package org.gatehouse.platform.json;
