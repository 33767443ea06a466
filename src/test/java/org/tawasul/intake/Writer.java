package org.tawasul.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.tawasul.Visitor;
import org.tawasul.cases.Reference;
import org.tawasul.identity.As;
import org.tawasul.identity.OverheardMessages;

/** Somebody on the way from a matter to its submission, at a browser without JavaScript. */
public final class Writer {
    private static final Pattern REFERENCE = Pattern.compile("<bdi dir=\"ltr\">(\\d{3} \\d{4} \\d{4})</bdi>");

    public final Visitor visitor;
    public final String phone;
    private final OverheardMessages messages;
    private String draft = "";

    public Writer(Visitor visitor, OverheardMessages messages) {
        this.visitor = visitor;
        this.messages = messages;
        this.phone = As.somePhone();
    }

    /** Begins with a kind and a service; gives where that leads. */
    public String begin(String kind, String service) {
        visitor.get("/new?kind=" + kind + "&service=" + service);
        return begun(visitor.post("/new", "kind", kind, "service", service));
    }

    String begun(HttpResponse<String> answer) {
        var to = to(answer);
        draft = to.split("/")[2];
        return to;
    }

    public String address(String page) {
        return "/new/" + draft + "/" + page;
    }

    String draft() {
        return draft;
    }

    public HttpResponse<String> open(String page) {
        return visitor.get(address(page));
    }

    public HttpResponse<String> fill(String page, String... fields) {
        visitor.get(address(page));
        return visitor.post(address(page), fields);
    }

    /** Fills a page in and expects to be sent on to another. */
    public String pass(String page, String... fields) {
        return to(fill(page, fields));
    }

    HttpResponse<String> introduceAs(String name) {
        return fill(
                "you", "kind", "INDIVIDUAL", "name", name, "residency", "CITIZEN", "phone", phone, "language", "ar");
    }

    public String code() {
        return messages.lastCodeTo(phone);
    }

    /** All from the text to the last look, for a service that wants no place. */
    Writer writesUpToTheCheck() {
        pass("text", "text", "منذ ثلاثة أيام والماء مقطوع عن بيتنا وعن بيوت الجيران.");
        skipOptionalPages();
        to(introduceAs("مريم أحمد"));
        assertThat(pass("code", "code", code())).isEqualTo(address("check"));
        return this;
    }

    /** Passes what may be left empty, until the page that asks who one is. */
    public void skipOptionalPages() {
        for (int i = 0; i < 4; i++) {
            var next = to(visitor.get("/new/" + draft));
            if (next.endsWith("/you") || next.endsWith("/check")) return;
            to(fill(next.substring(next.lastIndexOf('/') + 1)));
        }
        throw new AssertionError("An optional page does not let us pass");
    }

    public Reference send() {
        open("check");
        var done = visitor.follow(visitor.post(address("check")));
        return referenceIn(done.body());
    }

    static Reference referenceIn(String page) {
        var found = REFERENCE.matcher(page);
        if (!found.find()) throw new AssertionError("No reference on the page:\n" + page);
        return Reference.parse(found.group(1)).orElseThrow();
    }

    public static String to(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("Not sent on but " + answer.statusCode() + ":\n" + answer.body()))
                .replaceFirst("^https?://[^/]+", "");
    }
}
