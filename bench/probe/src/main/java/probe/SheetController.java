package probe;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// As many rows as a list of requests has, with its columns, written by FastExcel alone: no database, no abstraction, texts
/// in their cells and rows sent every two hundred as the application does, so that both files are alike.
@AutoConfiguration
@Profile("bench")
@RestController
public class SheetController {

    private static final String DAY = "dd/mm/yyyy";

    @GetMapping("/banc/xlsx")
    void sheet(@RequestParam int rows, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var day = LocalDate.of(2026, 11, 25);
        var workbook = new Workbook(response.getOutputStream(), "Banc", "1.0");
        var sheet = workbook.newWorksheet("Demandes");
        for (int row = 0; row < rows; row++) {
            sheet.inlineString(row, 0, "AF-2026-" + row);
            sheet.inlineString(row, 1, "Retenue");
            sheet.value(row, 2, day.minusDays(row % 900));
            sheet.style(row, 2).format(DAY).set();
            sheet.inlineString(row, 3, "Communauté de communes " + row % 3000);
            sheet.inlineString(row, 4, "Donner un usage partagé à la friche");
            sheet.inlineString(row, 5, "53");
            sheet.inlineString(row, 6, "Direction départementale des territoires de la Mayenne");
            sheet.value(row, 7, row);
            sheet.value(row, 8, day.minusDays(row % 900));
            sheet.style(row, 8).format(DAY).set();
            sheet.inlineString(row, 9, "Camille Exemple");
            if (row % 200 == 199) {
                sheet.flush();
            }
        }
        sheet.finish();
        workbook.finish();
    }
}
