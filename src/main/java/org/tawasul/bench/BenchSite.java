package org.tawasul.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.Tawasul;
import org.tawasul.commands.Command;
import org.tawasul.secrets.Envelopes;
import org.tawasul.sweeps.Sweep;

/** The whole product with a database of its own in a folder that is thrown away, in this very process. */
final class BenchSite implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final int port;

    /** @param readers whether the readers of the journal work on meanwhile, as they do on a site */
    BenchSite(Path data, boolean readers) {
        context = new SpringApplicationBuilder(Tawasul.class)
                .profiles("bench")
                .run(
                        "--server.port=0",
                        "--tawasul.data=" + data,
                        "--tawasul.demo=true",
                        "--tawasul.notices.dispatch=" + readers,
                        "--tawasul.demo-cases=0",
                        "--tawasul.sweeps.run=false",
                        "--logging.level.root=error");
        if (!readers) context.getBean("readers", SmartLifecycle.class).stop();
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) throw new IllegalStateException("The site did not open");
        port = server.getPort();
    }

    /** One of the verbs of {@code ./tawasul}, to be run within this site. */
    Command command(String bean) {
        return context.getBean(bean, Command.class);
    }

    /** One of those that come due by themselves; none does on this site unless it is asked. */
    Sweep sweep(String bean) {
        return context.getBean(bean, Sweep.class);
    }

    int port() {
        return port;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    DataSource source() {
        return get(DataSource.class);
    }

    StatementTap tap() {
        return (StatementTap) source();
    }

    /** What a browser needs to post a form: its cookie and the token beside it, {@code _csrf=…}. */
    record Form(String cookies, String token) {}

    /** Opens a page with a form, as a fresh browser. */
    Form form(String path) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var token = token(page(client(cookies), path));
        return new Form(header(cookies), token);
    }

    /** Signs an officer of the demo in by their button. */
    Form signIn(long officerId) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var client = client(cookies);
        var token = token(page(client, "/staff/sign-in"));
        var answer = client.send(
                HttpRequest.newBuilder(address("/staff/sign-in/demo"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("officer=" + officerId + "&" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) throw new IOException("Nobody could be signed in: " + answer.statusCode());
        return new Form(header(cookies), token(page(client, "/staff/account")));
    }

    /** Signs a citizen in with the code that they are sent. */
    Form signIn(String phone) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var client = client(cookies);
        var token = token(page(client, "/sign-in"));
        post(client, "/sign-in", "phone=" + URLEncoder.encode(phone, StandardCharsets.UTF_8) + "&" + token);
        var code = new JdbcTemplate(source())
                .queryForObject(
                        "select substring(text from '[0-9]{6}') from notices.notice where recipient_key = ?"
                                + " and kind = 'notice.code' order by notice_id desc limit 1",
                        String.class, (Object) get(Envelopes.class).keyOf("recipient", phone));
        post(client, "/sign-in/code", "code=" + code + "&" + token(page(client, "/sign-in/code")));
        return new Form(header(cookies), token(page(client, "/my")));
    }

    private void post(HttpClient client, String path, String form) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 302) throw new IOException(path + " was answered with " + answer.statusCode());
    }

    /** The readers of the journal take the years past for read, and go on from here. */
    void settle() {
        new JdbcTemplate(source()).update("""
                update journal.subscription
                   set (xid, position) = (select xid, position from journal.entry order by xid desc, position desc limit 1)
                """);
    }

    private String page(HttpClient client, String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.body();
    }

    private static String token(String page) throws IOException {
        var found = TOKEN.matcher(page);
        if (!found.find()) throw new IOException("The page has no form");
        return "_csrf=" + URLEncoder.encode(found.group(1), StandardCharsets.US_ASCII);
    }

    private static HttpClient client(CookieManager cookies) {
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    private static String header(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
