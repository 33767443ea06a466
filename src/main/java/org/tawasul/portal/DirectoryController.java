package org.tawasul.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.language.Digits;
import org.tawasul.language.Typed;
import org.tawasul.portal.Colleague.Contact;
import org.tawasul.site.Notices;

/** The directory of people and branches; everybody writes their own line. */
@Controller
@RequestMapping("/staff/directory")
class DirectoryController {
    private static final int LONGEST_ROOM = 40;

    private final Directory directory;
    private final Agencies agencies;

    DirectoryController(Directory directory, Agencies agencies) {
        this.directory = directory;
        this.agencies = agencies;
    }

    record ContactForm(
            @Nullable String phone,
            @Nullable String extension,
            @Nullable String room) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        var known = Arrays.stream(Role.values())
                .map(Role::name)
                .filter(each -> each.equals(role.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
        var wanted = new Directory.Wanted(Typed.text(q), agency, known);
        var found = directory.list(wanted, after);
        boolean more = found.size() > Directory.PAGE;
        var shown = more ? found.subList(0, Directory.PAGE) : found;
        model.addAttribute("colleagues", shown);
        model.addAttribute("words", wanted.words());
        model.addAttribute("agency", agency);
        model.addAttribute("role", known);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("agencies", agencies.list());
        model.addAttribute("branches", agency == 0 || after != 0 ? List.of() : agencies.listBranchesOf(agency));
        model.addAttribute("after", more ? shown.getLast().officer().id() : 0L);
        return "portal/directory";
    }

    @GetMapping("/me")
    String own(@AuthenticationPrincipal Officer officer, Model model) {
        checkOwn(officer);
        var contact = directory.contactOf(officer);
        model.addAttribute("form", new ContactForm(contact.phone(), contact.extension(), contact.room()));
        return shown(contact, model);
    }

    @PostMapping("/me")
    String write(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        checkOwn(officer);
        var contact = new Contact(
                Digits.western(Typed.text(form.phone())),
                Digits.western(Typed.text(form.extension())),
                Typed.text(form.room()));
        if (!contact.phone().matches("(\\+?[0-9][0-9 ]{4,18})?")) errors.rejectValue("phone", "portal.phone.wrong");
        if (!contact.extension().matches("[0-9]{0,6}")) errors.rejectValue("extension", "portal.extension.wrong");
        if (contact.room().length() > LONGEST_ROOM)
            errors.rejectValue("room", "portal.text.long", new Object[] {LONGEST_ROOM}, null);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return shown(contact, model);
        }
        directory.write(officer, contact);
        Notices.leave(response, "portal.contact.saved");
        return "redirect:/staff/directory/me";
    }

    /** Whoever stands in for somebody does not write down how to reach them. */
    private static void checkOwn(Officer officer) {
        if (!officer.isInPerson()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String shown(Contact contact, Model model) {
        model.addAttribute("contact", contact);
        return "portal/contact";
    }
}
