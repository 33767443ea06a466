package org.tawasul.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How our own PostgreSQL is set: durable before all, closed to the network, and sized to the machine. */
final class ServerSettings {
    private static final long MB = 1L << 20;

    private ServerSettings() {}

    /** The server's command line, quoted for the shell, for a machine (or container) with that many bytes of memory. */
    static String options(int port, long memory) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_compression", "on");
        settings.put("max_wal_size", "2GB");
        settings.put("max_connections", "120");
        settings.put("shared_buffers", megabytes(memory / 8, 64, 4096));
        settings.put("effective_cache_size", megabytes(memory / 2, 256, 65536));
        settings.put("maintenance_work_mem", megabytes(memory / 32, 32, 512));
        settings.put("work_mem", megabytes(memory / 512, 4, 32));
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] ");
        return settings.entrySet().stream()
                .map(setting -> "-c '" + setting.getKey() + "=" + setting.getValue() + "'")
                .collect(Collectors.joining(" "));
    }

    /** Bytes of memory of this machine, or of the container that the product runs in. */
    static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    private static String megabytes(long bytes, long least, long most) {
        return Math.clamp(bytes / MB, least, most) + "MB";
    }
}
