package org.tawasul.running;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tawasul.Visitor;

/** Somebody who sends one complaint after another through the pages, and remembers each that was confirmed. */
final class Sender implements Runnable {
    private static final Pattern REFERENCE = Pattern.compile("<bdi dir=\"ltr\">(\\d{3} \\d{4} \\d{4})</bdi>");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    /** @param draft address of its confirmation @param reference what the page promised */
    record Confirmed(String draft, String reference) {}

    final List<Confirmed> confirmed = new ArrayList<>();
    final Visitor visitor;

    @Nullable
    Throwable ended;

    private final String phone = "+97333"
            + ThreadLocalRandom.current().nextInt(100_000, 1_000_000); // not all that begins with a 3 is given out

    Sender(int port) {
        this.visitor = new Visitor(port);
    }

    /** Sends until the site is gone. */
    @Override
    public void run() {
        try {
            signIn();
            while (true) send();
        } catch (AssertionError | UncheckedIOException gone) {
            ended = gone;
        }
    }

    /** So that one code by SMS is enough for all that follows. */
    void signIn() {
        visitor.get("/sign-in");
        var at = to(visitor.post("/sign-in", "phone", phone));
        visitor.get(at);
        to(visitor.post(at, "code", code()));
    }

    void send() {
        visitor.get("/new?kind=complaint");
        var at = to(visitor.post("/new", "kind", "complaint", "service", "municipal-fees"));
        while (!at.endsWith("/done")) at = pass(at);
        var page = visitor.get(at).body();
        synchronized (confirmed) {
            confirmed.add(new Confirmed(at, reference(page)));
        }
    }

    int count() {
        synchronized (confirmed) {
            return confirmed.size();
        }
    }

    static String reference(String page) {
        var found = REFERENCE.matcher(page);
        if (!found.find()) throw new AssertionError("No reference on the page:\n" + page);
        return found.group(1);
    }

    private String pass(String at) {
        visitor.get(at);
        return to(
                switch (at.substring(at.lastIndexOf('/') + 1)) {
                    case "text" -> visitor.post(at, "text", "فاتورة الكهرباء أعلى من المعتاد بكثير هذا الشهر.");
                    case "you" ->
                        visitor.post(
                                at,
                                "kind",
                                "INDIVIDUAL",
                                "name",
                                "مريم أحمد",
                                "residency",
                                "CITIZEN",
                                "phone",
                                phone,
                                "language",
                                "ar");
                    default -> visitor.post(at);
                });
    }

    private String code() {
        var found = CODE.matcher(visitor.get("/demo/phone?number=" + phone.replace("+", "%2B"))
                .body()
                .replaceAll("(?s).*?<ol class=\"bubbles\">", "")
                .replaceAll("<time.*?</time>|<bdi.*?</bdi>|href=\"[^\"]*\"", ""));
        if (!found.find()) throw new AssertionError("No code came to " + phone);
        return found.group(1);
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("Not sent on but " + answer.statusCode() + ":\n" + answer.body()))
                .replaceFirst("^https?://[^/]+", "");
    }
}
