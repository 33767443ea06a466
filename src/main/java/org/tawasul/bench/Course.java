package org.tawasul.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tawasul.bench.BenchSite.Form;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.intake.ReadyDrafts.Ready;
import org.tawasul.ratings.RatingLinks;

/** The whole life of cases over one connection, step by step as browsers take them: eight requests a case. */
final class Course implements Crew.Worker {
    /** The steps in their order. */
    enum Part {
        SUBMIT,
        TRIAGE,
        ASSIGN,
        ASK,
        ANSWER,
        REPLY,
        RATE,
        LIST
    }

    /** Who takes part: the requester, and a head of department who does all that the agency does. */
    record Players(Form guest, Form citizen, Form head, long headId, long serviceId) {}

    private static final String QUESTION = encoded("ما رقم العداد المكتوب على الفاتورة؟");
    private static final String TURN = encoded("حملة اليوم");
    private static final String ANSWER = encoded("رقمه 417، وهو عند مدخل البيت.");
    private static final String REPLY = encoded(
            "السيدة الكريمة، شكرًا لتواصلك معنا. وصلنا رقم العداد 417 وفحصه الفريق اليوم، وأصلحنا الأنبوب وعاد الماء. سنمر عليكم"
                    + " غدًا للتأكد، وإن انقطع الماء مرة أخرى فاتصلي بنا.");

    private final BenchSite site;
    private final Players players;
    private final List<Ready> drafts;
    private final Line line;
    private final long[][] times;

    /** @param times takes what each part of each case took, in nanoseconds; 0 where it went wrong */
    Course(BenchSite site, Players players, List<Ready> drafts, long[][] times) throws Exception {
        this.site = site;
        this.players = players;
        this.drafts = drafts;
        this.line = new Line(site.port());
        this.times = times;
    }

    @Override
    public boolean work(long number) throws Exception {
        for (var part : Part.values()) if (!take(part, (int) number)) return false;
        return true;
    }

    /** Takes one step of one case; false when it was refused. */
    boolean take(Part part, int number) throws Exception {
        var draft = drafts.get(number);
        var request = request(
                part, draft, site.get(Cases.class).referenceOf(draft.caseId()).value());
        long begun = System.nanoTime();
        int status = line.send(request);
        times[part.ordinal()][number] = System.nanoTime() - begun;
        return status == (part == Part.LIST ? 200 : 302);
    }

    private byte[] request(Part part, Ready draft, String reference) {
        var staff = "/staff/cases/" + reference;
        return switch (part) {
            case SUBMIT ->
                Line.post(
                        draft.address(),
                        players.guest().cookies() + "; " + draft.cookie(),
                        players.guest().token());
            case TRIAGE ->
                post(
                        players.head(),
                        staff + "/triage",
                        "service=" + players.serviceId() + "&importance=2&criterion=ORDINARY");
            case ASSIGN ->
                post(
                        players.head(),
                        staff + "/assignment",
                        "officer=" + players.headId() + "&because=INSTRUCTED&words=" + TURN);
            case ASK -> post(players.head(), staff + "/questions", "text=" + QUESTION);
            case ANSWER -> post(players.citizen(), "/track/" + reference + "/answers", "text=" + ANSWER);
            case REPLY -> post(players.head(), staff + "/replies", "version=99&text=" + REPLY);
            case RATE ->
                post(
                        players.guest(),
                        "/rate/" + token(draft.caseId()),
                        "handling=5&clarity=4&courtesy=5&ease=4&comment=");
            case LIST -> Line.get("/staff/desk?list=open", players.head().cookies());
        };
    }

    private String token(CaseId id) {
        var reply = site.get(Messages.class).findLast(id, Message.Kind.REPLY).orElseThrow();
        return site.get(RatingLinks.class).tokenOf(id, reply.id());
    }

    private static byte[] post(Form form, String path, String fields) {
        return Line.post(path, form.cookies(), fields + "&" + form.token());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        line.close();
    }
}
