/**
 * Settings: {@code /settings/} and its categories.
 *
 * <p>They are no objects with ids but the members of a category; values, validation and description come from
 * {@link org.gatehouse.domain.setting.SettingKey}.
 */
package org.gatehouse.api.setting;
