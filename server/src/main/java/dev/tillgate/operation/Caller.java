package dev.tillgate.operation;

/**
 * Who calls, as the binding and the authenticator know it; a client cannot set any of it.
 *
 * @param merchantId the account whose data the call may see
 * @param merchantCode the account's code, as clients know it
 */
public record Caller(long merchantId, String merchantCode, Origin origin) {}
