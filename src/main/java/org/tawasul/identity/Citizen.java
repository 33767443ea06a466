package org.tawasul.identity;

/**
 * Somebody who has signed in by proving that a phone is theirs; a page takes it as {@code @AuthenticationPrincipal}.
 *
 * @param phone verified, E.164 such as {@code +97333001122}
 */
public record Citizen(String phone) {}
