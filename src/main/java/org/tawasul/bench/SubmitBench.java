package org.tawasul.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.catalogue.Services;
import org.tawasul.intake.ReadyDrafts;
import org.tawasul.intake.ReadyDrafts.Ready;

/** A citizen's last click: the form that sends a finished draft, and in the floor the statements behind it. */
final class SubmitBench implements Bench {
    private static final String TEXT =
            "منذ الصباح انقطع الماء عن بيوتنا ولم يخبرنا أحد بالسبب. نرجو الإفادة بموعد عودته. ".repeat(4);

    private final BenchSite site;
    private final long person;
    private final int connections;
    private final Service service;

    SubmitBench(BenchSite site, long person, int connections) {
        this.site = site;
        this.person = person;
        this.connections = connections;
        this.service = site.get(Services.class).list().stream()
                .filter(candidate -> candidate.place() != PlaceNeed.NONE && !candidate.confidential())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Pair round(int operations) throws Exception {
        var form = site.form("/sign-in");
        var drafts = prepare(operations);
        var requests = drafts.stream()
                .map(draft -> Line.post(draft.address(), form.cookies() + "; " + draft.cookie(), form.token()))
                .toList();
        var through = Crew.run(connections, operations, () -> new Sender(new Line(site.port()), requests));
        var bare = prepare(operations + 1);
        var model = bare.getLast();
        var recorded = site.tap().record(() -> {
            try (var line = new Line(site.port())) {
                line.send(Line.post(model.address(), form.cookies() + "; " + model.cookie(), form.token()));
            }
        });
        var floor = Crew.run(
                connections,
                operations,
                () -> new Replay(site.source(), recorded, true, number -> as(model, bare.get((int) number))));
        return new Pair(through, floor);
    }

    private List<Ready> prepare(int count) {
        return site.get(ReadyDrafts.class).prepare(count, service.id(), person, TEXT, Instant.now());
    }

    /** What was recorded of one draft, said of another. */
    private static UnaryOperator<@Nullable Object> as(Ready model, Ready other) {
        var id = id(model);
        var otherId = id(other);
        var browser = browser(model);
        var otherBrowser = browser(other);
        long caseId = model.caseId().value();
        long otherCase = other.caseId().value();
        var named = "\"caseId\":" + caseId;
        return value -> switch (value) {
            case null -> null;
            case String text when text.equals(id) -> otherId;
            case String text when text.contains(named) -> text.replace(named, "\"caseId\":" + otherCase);
            case Long number when number == caseId -> otherCase;
            case byte[] bytes when MessageDigest.isEqual(bytes, browser) -> otherBrowser;
            default -> value;
        };
    }

    private static String id(Ready draft) {
        return draft.address().split("/")[2];
    }

    private static byte[] browser(Ready draft) {
        try {
            var secret = draft.cookie().substring(draft.cookie().indexOf('=') + 1);
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Sender(Line line, List<byte[]> requests) implements Crew.Worker {
        @Override
        public boolean work(long number) throws Exception {
            return line.send(requests.get((int) number)) == 302;
        }

        @Override
        public void close() throws Exception {
            line.close();
        }
    }
}
