package reading

// Version is what a reading as a whole is signed with. It goes up when an article
// that has not changed is read differently, so that a case can tell what an older
// version of the program read.
const Version = "reading@3"
