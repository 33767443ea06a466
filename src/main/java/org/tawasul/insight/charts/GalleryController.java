package org.tawasul.insight.charts;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.insight.charts.Chart.Kind;

/** Every kind of chart, for who builds pages; not there in production. The numbers are made up. */
@Controller
@ConditionalOnProperty("tawasul.demo")
class GalleryController {
    @GetMapping("/design/charts")
    String show(Model model) {
        model.addAttribute("samples", List.of(Kind.values()));
        return "charts/gallery";
    }
}
