package org.tawasul.commands;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;

/** Looks whether the site's port is free before a database is started for nothing. */
public final class FreePort implements ApplicationListener<ApplicationPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        var port = prepared.getApplicationContext().getEnvironment().getProperty("server.port", "");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65535) return;
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(Integer.parseInt(port)));
        } catch (IOException taken) {
            throw new PortInUseException(Integer.parseInt(port), taken);
        }
    }
}
