package org.tawasul.cases.views;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.desk.DeskFilter;
import org.tawasul.site.Notices;

/** Saved views: kept, renamed, deleted, begun with. */
@Controller
@RequestMapping("/staff/desk/views")
class ViewController {
    private static final String LIST = "redirect:/staff/desk/views";

    private final Views views;

    ViewController(Views views) {
        this.views = views;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        return page(officer, model);
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String list,
            @ModelAttribute("filter") DeskFilter filter,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (form.isShared() && !Views.mayShare(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        if (!list.matches("[a-z]{1,20}")) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        if (!errors.hasErrors() && !views.save(officer, form.name(), form.isShared(), list, filter.checked())) {
            errors.reject("desk.view.many", new Object[] {Views.MOST}, null);
        }
        if (errors.hasErrors()) return again(officer, response, model);
        Notices.leave(response, "desk.view.saved", form.name());
        return "redirect:/staff/desk?view="
                + views.listFor(officer).stream()
                        .filter(view -> view.name().equals(form.name()) && view.shared() == form.isShared())
                        .mapToLong(SavedView::id)
                        .max()
                        .orElse(0);
    }

    @PostMapping("/{id}/name")
    String rename(
            @PathVariable long id,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var view = kept(id, officer);
        if (errors.hasErrors()) return again(officer, response, model);
        views.rename(view, form.name());
        Notices.leave(response, "desk.view.saved", form.name());
        return LIST;
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, @AuthenticationPrincipal Officer officer, HttpServletResponse response) {
        var view = kept(id, officer);
        views.delete(view);
        Notices.leave(response, "desk.view.removed", view.name());
        return LIST;
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable long id, @AuthenticationPrincipal Officer officer) {
        views.startWith(get(id, officer), officer);
        return LIST;
    }

    @PostMapping("/start/none")
    String startWithNone(@AuthenticationPrincipal Officer officer) {
        views.startWithNone(officer);
        return LIST;
    }

    private SavedView get(long id, Officer officer) {
        return views.listFor(officer).stream()
                .filter(view -> view.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SavedView kept(long id, Officer officer) {
        var view = get(id, officer);
        if (!view.kept()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return view;
    }

    private String again(Officer officer, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, model);
    }

    private String page(Officer officer, Model model) {
        model.addAttribute("views", views.listFor(officer));
        return "views/list";
    }
}
