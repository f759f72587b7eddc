package fr.ateliersflash.request.web;

import java.util.List;

/// A model letter, ready to be printed: who writes to whom, about what, and the code that will file it.
///
/// @param promise what introduces the items
/// @param code the words of the code, printed beside it
/// @param picture the code, as an address that holds the picture
record Letter(
        String title,
        String foot,
        String reference,
        String sender,
        List<String> recipient,
        String object,
        List<String> opening,
        String promise,
        List<String> items,
        List<String> closing,
        List<String> signature,
        String code,
        String picture,
        String pictureWords) {}
