package org.tawasul.cases.watching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.telling.Doers;
import org.tawasul.site.Notices;

/** What an officer was told of: «for me» on the desk. */
@Controller
@RequestMapping("/staff/news")
class NewsController {
    private final News news;
    private final Doers doers;

    NewsController(News news, Doers doers) {
        this.news = news;
        this.doers = doers;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String before, Model model) {
        long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        model.addAttribute("news", page(news.list(officer, from)));
        return "watching/news";
    }

    @PostMapping("/read")
    String read(@AuthenticationPrincipal Officer officer, HttpServletResponse response) {
        news.markAllRead(officer);
        Notices.leave(response, "desk.news.read.done");
        return "redirect:/staff/news";
    }

    private NewsPage page(List<News.Told> told) {
        boolean more = told.size() > News.PAGE;
        var shown = more ? told.subList(0, News.PAGE) : told;
        return new NewsPage(
                shown.stream().map(this::line).toList(),
                shown.stream().anyMatch(each -> !each.read()),
                more ? "/staff/news?before=" + shown.getLast().id() : null);
    }

    private NewsPage.Line line(News.Told told) {
        return new NewsPage.Line(
                told.reference(),
                told.named() ? "desk.news.named" : "desk.news." + told.type(),
                doers.find(told.actor()),
                told.actor().startsWith("person:") ? "cases.by.requester" : "cases.by.system",
                told.at(),
                told.read(),
                told.subject());
    }
}
