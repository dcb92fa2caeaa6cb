package dev.tillgate.offer.catalog.api;

/** Whether a product follows the account or has a setting of its own. */
public enum SettingType {
  GLOBAL,
  CUSTOM
}
