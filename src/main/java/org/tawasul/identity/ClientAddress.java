package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/**
 * Where a request comes from, for holding whoever asks too often. Of an IPv6 address the first 64 bits, because whoever has
 * one has all the others below it. Behind a proxy it is what the proxy says, see {@code server.forward-headers-strategy}.
 */
public record ClientAddress(String value) {
    private static final int GROUPS = 4;

    public static ClientAddress of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) return new ClientAddress(address);
        return new ClientAddress(network(address));
    }

    private static String network(String address) {
        try {
            var bytes = java.net.InetAddress.ofLiteral(address.replaceAll("%.*|[\\[\\]]", ""))
                    .getAddress();
            return java.util.HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 2 * GROUPS)));
        } catch (IllegalArgumentException unknown) {
            return address;
        }
    }
}
