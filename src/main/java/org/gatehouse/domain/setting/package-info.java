/**
 * Settings that an administrator changes while the server runs, in contrast to those of the process.
 *
 * <p>A row where somebody chose, the default of the code elsewhere. Every node reads all rows at most once a second.
 * {@link org.gatehouse.domain.setting.SettingKey} is the table of all of them; AWX's {@code OAUTH2_PROVIDER} is one
 * setting with several keys.
 */
package org.gatehouse.domain.setting;
