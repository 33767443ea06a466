package org.tawasul.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.administration.Unreadable;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Staff;
import org.tawasul.site.Download;
import org.tawasul.site.Notices;

/** The staff out to a file and in from one. */
@Controller
@RequestMapping("/admin/staff")
class StaffFiles {
    private final Staff staff;
    private final Agencies agencies;
    private final TakingStaff taking;
    private final InstantSource clock;

    StaffFiles(Staff staff, Agencies agencies, TakingStaff taking, InstantSource clock) {
        this.staff = staff;
        this.agencies = agencies;
        this.taking = taking;
        this.clock = clock;
    }

    @GetMapping("/export")
    void export(@RequestParam(defaultValue = "0") long agency, HttpServletResponse response) throws IOException {
        StaffFile.write(staff.stream(agency), agencies, Download.csv("staff").writer(response));
    }

    @GetMapping("/import")
    String importing(Model model) {
        return "staffing/import";
    }

    @PostMapping("/import")
    String take(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) throw new Unreadable(0, "staffing.import.missing");
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                var entries = StaffFile.read(text, agencies);
                int fresh = taking.take(entries, clock.instant(), officer.actor());
                Notices.leave(response, "staffing.imported", Integer.toString(entries.size()), Integer.toString(fresh));
                return "redirect:/admin/staff";
            }
        } catch (Unreadable wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrong", wrong);
            return "staffing/import";
        }
    }
}
